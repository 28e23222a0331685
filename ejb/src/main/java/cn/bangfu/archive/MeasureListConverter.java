package cn.bangfu.archive;

import cn.bangfu.kernel.SqlArrays;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Measures chosen together, by the names of their constants. */
@Converter
public class MeasureListConverter implements AttributeConverter<List<ExitMeasure>, Object> {

  @Override
  public Object convertToDatabaseColumn(List<ExitMeasure> values) {
    return SqlArrays.literal("_text", values);
  }

  @Override
  public List<ExitMeasure> convertToEntityAttribute(Object column) {
    return SqlArrays.read(column, name -> ExitMeasure.valueOf((String) name));
  }
}
