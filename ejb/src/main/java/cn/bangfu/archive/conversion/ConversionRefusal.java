package cn.bangfu.archive.conversion;

/**
 * A record that cannot be converted.
 *
 * @param text how people know it among those of its archive; null for the archive itself
 */
public record ConversionRefusal(ConversionStep.Item item, String text, ConversionReason reason) {}
