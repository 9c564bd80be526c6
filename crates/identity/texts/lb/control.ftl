# The person in control: services, devices, blocks, cases.
