"""Files of customers as shops really have them, invented, each with what reading it has to give."""
