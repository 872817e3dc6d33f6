package example.app;

import example.api.Api;
import example.core.Pricing;
import example.store.Shelf;

public class Main {
    public static void main(String[] args) {
        System.out.println(new Api(new Pricing(), new Shelf()));
    }
}
