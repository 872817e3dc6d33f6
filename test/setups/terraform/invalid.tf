resource "terraform_data" "queue" {
  input = { name = var.queue_name, workers = local.workers }
  size  = 3
}

resource "terraform_data" "topic" {
  input = terraform_data.queu.id
}

output "listener" {
  value = module.service["cart"].listener_id
}

module "mail" {
  source   = "./modules/service"
  name     = "mail"
  settings = { port = "none", replicas = 1, image = "shop/mail:1", env = {} }
}
