# The person in control: services, devices, blocks, cases.
identity-consent-optional = Dëse Service wéilt och gär wëssen, wann Dir et wëllt:
identity-unknown = net bekannt
