terraform {
  required_providers {
    cloud = {
      source  = "registry.shop.example/shop/cloud"
      version = "~> 2.4"
    }
  }
}
