package cn.bangfu.kernel.crypto;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a text sealed (USR-114); to be named on the field, never applied by itself. */
@Converter
public class SealedTextConverter implements AttributeConverter<String, byte[]> {

  @Override
  public byte[] convertToDatabaseColumn(String clear) {
    return clear == null ? null : Tampered.seal(clear);
  }

  @Override
  public String convertToEntityAttribute(byte[] sealed) {
    return sealed == null ? null : Tampered.open(sealed);
  }
}
