package dev.containerarch.advisor.cost.price;

/// A price exactly as a price list states it, before anybody has checked it.
///
/// @param key what it is the price of
/// @param amount as written there, which may be no number at all
/// @param currency code, such as `USD`
/// @param unit in the list's own words, such as `Hrs`
/// @param source id of the source, see [PriceBook#source]
public record PriceQuote(RateKey key, String amount, String currency, String unit, String source) {}
