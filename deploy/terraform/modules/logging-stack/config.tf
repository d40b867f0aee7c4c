# Routers' configs. Each key has the config's hash in it, so a running task finds the config that it was made for.
# A replaced object is deleted last, when the services run with the new one and nothing can roll back to the old.
resource "aws_s3_object" "config" {
  for_each = local.config_objects

  bucket       = each.value.bucket
  key          = each.value.key
  source       = "${var.rendered_dir}/${each.key}"
  source_hash  = try(local.files[each.key].sha256, null)
  content_type = try(local.files[each.key].mediaType, null)
  tags         = var.tags

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [
    aws_s3_bucket_policy.this,
    aws_s3_bucket_server_side_encryption_configuration.this,
    aws_s3_bucket_versioning.this,
  ]
}
