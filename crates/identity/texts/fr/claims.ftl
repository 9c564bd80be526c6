# What can be told about a person.
