package shop.web;

class Greeting {}
