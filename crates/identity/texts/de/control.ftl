# The person in control: services, devices, blocks, cases.
identity-consent-optional = Dieser Dienst wüsste gern auch, wenn Sie es möchten:
identity-unknown = nicht bekannt
