package example.api;

import example.core.Pricing;
import example.store.Shelf;

public record Api(Pricing pricing, Shelf shelf) {}
