resource "terraform_data" "queue" {
  input = { name = "orders"
    workers = 3
  }

resource "terraform_data" "topic" {
  input = "orders
}
