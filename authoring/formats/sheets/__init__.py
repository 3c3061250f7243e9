"""Questions of a spreadsheet: columns by their headers, the key as letter, number or text."""
