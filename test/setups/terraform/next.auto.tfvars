zones = ["eu-1a", "eu-1b", "eu-1c"]
services = {
  cart     = { port = 8081, replicas = 4, image = "shop/cart:2025.11.1", env = { SESSION_HOURS = "12" } }
  catalog  = { port = 8092, replicas = 3, image = "shop/catalog:2025.10.2", env = { CACHE_TTL = "600" } }
  search   = { port = 8084, replicas = 6, image = "shop/search:2025.11.0" }
  payments = { port = 8085, replicas = 2, image = "shop/payments:2025.11.0", env = { CURRENCY = "EUR" } }
}
