package cn.bangfu.archive;

import cn.bangfu.kernel.SqlArrays;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Causes of hardship chosen together, by the names of their constants. */
@Converter
public class CauseListConverter implements AttributeConverter<List<HardshipCause>, Object> {

  @Override
  public Object convertToDatabaseColumn(List<HardshipCause> causes) {
    return SqlArrays.literal("_text", causes);
  }

  @Override
  public List<HardshipCause> convertToEntityAttribute(Object column) {
    return SqlArrays.read(column, name -> HardshipCause.valueOf((String) name));
  }
}
