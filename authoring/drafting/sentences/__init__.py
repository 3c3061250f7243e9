"""The law's own sentence made to stand alone, and the question whole: leads joined, references said in words."""
