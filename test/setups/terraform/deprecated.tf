variable "owner" {
  type = string
}

resource "terraform_data" "alarm" {
  input = { owner = var.owner }
}
