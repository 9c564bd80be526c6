# Other identity providers.
