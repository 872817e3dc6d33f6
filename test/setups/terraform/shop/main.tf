variable "services" {
  type = map(object({
    port     = number
    replicas = number
    image    = string
    env      = optional(map(string), {})
  }))
  default = {
    cart     = { port = 8081, replicas = 2, image = "shop/cart:2025.10.2" }
    catalog  = { port = 8082, replicas = 3, image = "shop/catalog:2025.10.2", env = { CACHE_TTL = "300" } }
    checkout = { port = 8083, replicas = 2, image = "shop/checkout:2025.10.4", env = { VAT = "19", CURRENCY = "EUR" } }
    search   = { port = 8084, replicas = 1, image = "shop/search:2025.9.7" }
  }
}

variable "zones" {
  type    = list(string)
  default = ["eu-1a", "eu-1b"]
}

variable "database_password" {
  type      = string
  sensitive = true
  default   = "not-a-real-one"
}

variable "broken_service" {
  type    = string
  default = ""
}

module "service" {
  source   = "./modules/service"
  for_each = var.services
  name     = each.key
  settings = each.value
  broken   = each.key == var.broken_service
}

resource "terraform_data" "network" {
  input = {
    cidr  = "10.20.0.0/16"
    zones = var.zones
    tags  = { team = "platform", cost-centre = "4711" }
  }
}

resource "terraform_data" "subnet" {
  for_each         = toset(var.zones)
  triggers_replace = [terraform_data.network.input.cidr]
  input            = { zone = each.key, cidr = "10.20.${index(var.zones, each.key)}.0/24", public = false }
}

resource "terraform_data" "database" {
  triggers_replace = { engine = "postgres", version = length(var.zones) > 2 ? "16" : "15" }
  input = {
    name     = "shop"
    size_gb  = 80
    password = var.database_password
    backup   = { keep_days = 14, window = "02:00-03:00" }
    subnets  = [for s in terraform_data.subnet : s.id]
  }
}

resource "terraform_data" "bucket" {
  count = length(var.zones) > 2 ? 2 : 3
  input = { name = "shop-media-${count.index}", versioned = true }
}

resource "terraform_data" "dashboard" {
  input = jsonencode({
    title  = "Shop"
    panels = [for name, s in var.services : { service = name, port = s.port, replicas = s.replicas }]
  })
}

check "replicas" {
  assert {
    condition     = alltrue([for s in var.services : s.replicas < 6])
    error_message = "A service has more than five replicas; the cluster has five nodes."
  }
}

output "endpoints" {
  value = { for name, s in module.service : name => s.endpoint }
}

output "database" {
  value     = terraform_data.database.output
  sensitive = true
}

output "zones" {
  value = var.zones
}
