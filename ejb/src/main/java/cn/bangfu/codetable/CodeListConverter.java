package cn.bangfu.codetable;

import cn.bangfu.kernel.SqlArrays;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Values of a code table chosen together, by their ids. */
@Converter
public class CodeListConverter implements AttributeConverter<List<Long>, Object> {

  @Override
  public Object convertToDatabaseColumn(List<Long> ids) {
    return SqlArrays.literal("_int8", ids);
  }

  @Override
  public List<Long> convertToEntityAttribute(Object column) {
    return SqlArrays.read(column, Long.class::cast);
  }
}
