"""What a user is told when something could not be done: one sentence that says what to do."""


class UserError(Exception):
    """Could not be done; the message is the sentence to show. The program ends with exit code 2."""
