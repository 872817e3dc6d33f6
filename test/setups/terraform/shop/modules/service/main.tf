variable "name" {
  type = string
}

variable "settings" {
  type = object({
    port     = number
    replicas = number
    image    = string
    env      = map(string)
  })
}

variable "broken" {
  type = bool
}

resource "terraform_data" "deployment" {
  input = {
    image    = var.settings.image
    replicas = var.settings.replicas
    env      = merge({ PORT = tostring(var.settings.port), LOG_LEVEL = "info" }, var.settings.env)
    probes   = { path = "/health", period_seconds = 10 }
  }
}

resource "terraform_data" "listener" {
  triggers_replace = [var.settings.port]
  input            = { port = var.settings.port, target = terraform_data.deployment.id }
}

resource "terraform_data" "migration" {
  triggers_replace = [var.settings.image]

  provisioner "local-exec" {
    command = var.broken ? "echo 'migrating ${var.name}'; echo 'relation \"synonym\" does not exist' >&2; exit 3" : "echo migrated ${var.name}"
  }
}

output "endpoint" {
  value = "https://${var.name}.shop.example:${var.settings.port}"
}
