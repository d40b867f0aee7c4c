variable "rendered_dir" {
  description = "Folder that `millrace build` wrote: the one with manifest.json."
  type        = string

  validation {
    condition     = fileexists("${var.rendered_dir}/manifest.json")
    error_message = "There is no manifest.json in ${var.rendered_dir}. Run `millrace build` and name its output folder."
  }
}

variable "create_services" {
  description = "Make an ECS service of each service of the stack. False: only what a service needs; run the task definitions of the outputs yourself."
  type        = bool
  default     = true
}

variable "cluster_arn" {
  description = "ECS cluster that the services run on. Needed with create_services."
  type        = string
  default     = null
}

variable "subnet_ids" {
  description = "Subnets of the tasks. Needed with create_services for tasks with network mode awsvpc, such as all of Fargate."
  type        = list(string)
  default     = []
}

variable "security_group_ids" {
  description = "Security groups of the tasks. Empty: the VPC's default group. The router needs nothing open from outside."
  type        = list(string)
  default     = []
}

variable "assign_public_ip" {
  description = "Give tasks a public address: for subnets without NAT and without VPC endpoints."
  type        = bool
  default     = false
}

variable "desired_count" {
  description = "Number of tasks by service name. A service that is not named runs one."
  type        = map(number)
  default     = {}
}

variable "tags" {
  description = "Tags of everything that the module makes."
  type        = map(string)
  default     = {}
}
