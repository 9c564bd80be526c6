# What services ask, and devices without a keyboard.
