package shop.app;

class Application {}
