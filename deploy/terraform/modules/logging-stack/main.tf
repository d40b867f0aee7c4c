# What was rendered. Files are read with file(), never templatefile(): "$" and "%" in them belong to their readers.
locals {
  manifest = jsondecode(file("${var.rendered_dir}/manifest.json"))
  services = local.manifest.services

  task_definitions = {
    for name, service in local.services :
    name => jsondecode(file("${var.rendered_dir}/${service.taskDefinition}"))
  }

  # Keyed by path, which stays, while the key in the bucket changes with the content.
  config_objects = {
    for object in flatten([
      for name, service in local.services : [
        for object in try(service.delivery.objects, []) : {
          service = name
          bucket  = service.delivery.bucket
          path    = object.path
          key     = object.key
        }
      ]
    ]) : object.path => object
  }

  files = { for file in local.manifest.files : file.path => file }
}

# What must be true of it.
locals {
  delivery_kinds = ["init-s3"]

  changed_files = [
    for path, file in local.files : path
    if try(filesha256("${var.rendered_dir}/${path}"), "missing") != file.sha256
  ]

  unlisted_files = [
    for path in concat(
      keys(local.config_objects),
      flatten([for service in values(local.services) : [service.taskDefinition, values(service.policies)]]),
    ) : path if !contains(keys(local.files), path)
  ]

  unsupported_deliveries = [
    for name, service in local.services : "${name} (${service.delivery.kind})"
    if !contains(local.delivery_kinds, service.delivery.kind)
  ]

  undeclared_buckets = [
    for bucket in toset([for object in values(local.config_objects) : object.bucket]) : bucket
    if !contains(keys(local.buckets), bucket)
  ]

  strange_counts = setsubtract(keys(var.desired_count), keys(local.services))
}

data "aws_region" "current" {}

# Makes nothing: it stops a plan of files that are not what the manifest says.
resource "terraform_data" "manifest" {
  lifecycle {
    precondition {
      condition     = local.manifest.manifestVersion == 1
      error_message = "manifest.json has version ${local.manifest.manifestVersion}; this module reads version 1. Take the module of the Millrace that wrote it."
    }

    precondition {
      condition     = length(local.changed_files) == 0
      error_message = "Not the files that were rendered: ${join(", ", local.changed_files)}. Change the definition and run `millrace build`; never edit, nor convert the line ends of, a rendered file."
    }

    precondition {
      condition     = length(local.unlisted_files) == 0
      error_message = "The manifest uses files that it does not list: ${join(", ", local.unlisted_files)}. Run `millrace build` again."
    }

    precondition {
      condition     = length(local.unsupported_deliveries) == 0
      error_message = "This module cannot bring the router its config this way: ${join(", ", local.unsupported_deliveries)}. It can: ${join(", ", local.delivery_kinds)}."
    }

    precondition {
      condition     = length(local.undeclared_buckets) == 0
      error_message = "Config goes to buckets that are not among the stack's resources: ${join(", ", local.undeclared_buckets)}. Run `millrace build` again."
    }

    precondition {
      condition     = length(local.manifest.resources.streams) + length(local.manifest.resources.domains) == 0
      error_message = "The stack needs streams or domains, which this module does not make yet."
    }

    precondition {
      condition     = local.manifest.region == data.aws_region.current.region
      error_message = "The stack was rendered for ${local.manifest.region}, the provider is set to ${data.aws_region.current.region}."
    }

    precondition {
      condition     = length(local.strange_counts) == 0
      error_message = "desired_count names services that the stack does not have: ${join(", ", local.strange_counts)}. It has: ${join(", ", keys(local.services))}."
    }
  }
}
