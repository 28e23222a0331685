package cn.bangfu.kernel.crypto;

import cn.bangfu.kernel.IdNo;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores an identity number sealed (USR-114); to be named on the field. */
@Converter
public class IdNoConverter implements AttributeConverter<IdNo, byte[]> {

  @Override
  public byte[] convertToDatabaseColumn(IdNo clear) {
    return clear == null ? null : Tampered.seal(clear.value());
  }

  @Override
  public IdNo convertToEntityAttribute(byte[] sealed) {
    return sealed == null ? null : new IdNo(Tampered.open(sealed));
  }
}
