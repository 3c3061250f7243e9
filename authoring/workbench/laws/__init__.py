"""The shelf of policy documents: put there, searched, cited, replaced by newer ones."""
