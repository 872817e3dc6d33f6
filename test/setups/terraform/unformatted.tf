resource "terraform_data" "queue" {
    input = { name = "orders", workers=3 }
  triggers_replace=[ "a","b" ]
}
locals {
  a = 1
  long_name = 2
}
