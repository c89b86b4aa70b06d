"""Behaviour without a screen: robots that live whole lives, and populations of them."""
