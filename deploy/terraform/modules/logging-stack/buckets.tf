locals {
  buckets   = { for bucket in local.manifest.resources.buckets : bucket.name => bucket }
  versioned = { for name, bucket in local.buckets : name => bucket if bucket.versioned }
}

resource "aws_s3_bucket" "this" {
  for_each = local.buckets

  bucket = each.key
  tags   = var.tags
}

resource "aws_s3_bucket_public_access_block" "this" {
  for_each = local.buckets

  bucket                  = aws_s3_bucket.this[each.key].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "this" {
  for_each = local.buckets

  bucket = aws_s3_bucket.this[each.key].id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

# A key of one's own comes from the definition, since the roles need permissions for it.
resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  for_each = local.buckets

  bucket = aws_s3_bucket.this[each.key].id

  rule {
    bucket_key_enabled = can(each.value.kmsKeyArn)

    apply_server_side_encryption_by_default {
      sse_algorithm     = can(each.value.kmsKeyArn) ? "aws:kms" : "AES256"
      kms_master_key_id = try(each.value.kmsKeyArn, null)
    }
  }
}

resource "aws_s3_bucket_policy" "this" {
  for_each = local.buckets

  bucket = aws_s3_bucket.this[each.key].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "DenyWithoutTls"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.this[each.key].arn, "${aws_s3_bucket.this[each.key].arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })

  depends_on = [aws_s3_bucket_public_access_block.this]
}

resource "aws_s3_bucket_versioning" "this" {
  for_each = local.versioned

  bucket = aws_s3_bucket.this[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  for_each = local.buckets

  bucket = aws_s3_bucket.this[each.key].id

  rule {
    id     = "abort-unfinished-uploads"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = each.value.abortMultipartAfterDays
    }
  }

  dynamic "rule" {
    for_each = can(each.value.expireAfterDays) ? [each.value.expireAfterDays] : []

    content {
      id     = "expire"
      status = "Enabled"

      filter {}

      expiration {
        days = rule.value
      }

      dynamic "noncurrent_version_expiration" {
        for_each = each.value.versioned ? [rule.value] : []

        content {
          noncurrent_days = rule.value
        }
      }
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}
