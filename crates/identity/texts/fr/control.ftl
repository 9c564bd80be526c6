# The person in control: services, devices, blocks, cases.
identity-consent-optional = Ce service aimerait aussi savoir, si vous le voulez :
identity-unknown = pas connu
