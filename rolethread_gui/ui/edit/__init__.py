"""The Edit page: filters, the table of conversations, and the conversation that is typed into."""
