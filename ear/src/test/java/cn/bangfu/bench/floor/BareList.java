package cn.bangfu.bench.floor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A list without data behind it: what Faces itself takes for four fields and twenty rows. */
@Named
@ViewScoped
public class BareList implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int COLUMNS = 12;
  private static final int ALL = 10_000;

  private final LazyDataModel<List<String>> rows = new Rows();
  private String name;
  private String number;
  private String place;
  private String day;

  /** Rows made up from their number. */
  private static final class Rows extends LazyDataModel<List<String>> {

    private static final long serialVersionUID = 1;

    @Override
    public int count(Map<String, FilterMeta> filters) {
      return ALL;
    }

    @Override
    public List<List<String>> load(
        int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
      List<List<String>> page = new ArrayList<>();
      for (int row = first; row < first + size; row++) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
          cells.add("row " + row + " column " + column);
        }
        page.add(cells);
      }
      return page;
    }
  }

  public LazyDataModel<List<String>> getRows() {
    return rows;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }
}
