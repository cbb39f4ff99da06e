import SSMEModel
