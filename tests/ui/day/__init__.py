"""A whole working day, scripted: real keys and mouse over a real window, beside the same day on the command line."""
