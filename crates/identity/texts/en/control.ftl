# The person in control: services, devices, blocks, cases.
identity-consent-optional = This service would also like to know, if you wish:
identity-unknown = not known
