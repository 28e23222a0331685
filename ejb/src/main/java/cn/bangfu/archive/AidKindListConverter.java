package cn.bangfu.archive;

import cn.bangfu.kernel.SqlArrays;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Kinds of medical aid chosen together, by the names of their constants. */
@Converter
public class AidKindListConverter implements AttributeConverter<List<MedicalAidKind>, Object> {

  @Override
  public Object convertToDatabaseColumn(List<MedicalAidKind> values) {
    return SqlArrays.literal("_text", values);
  }

  @Override
  public List<MedicalAidKind> convertToEntityAttribute(Object column) {
    return SqlArrays.read(column, name -> MedicalAidKind.valueOf((String) name));
  }
}
