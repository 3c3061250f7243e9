"""Questions of a Word file: lines told apart, marks of the key read, each trouble at its place."""
