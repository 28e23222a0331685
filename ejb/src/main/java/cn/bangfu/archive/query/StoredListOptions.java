package cn.bangfu.archive.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A user's choice as it is kept: codes joined by commas. */
@Entity
@Table(name = "archive_list_options")
public class StoredListOptions {

  private static final String BETWEEN = ",";

  @Id
  @Column(name = "user_id")
  private Long userId;

  @Column(name = "shown_columns")
  private String columns;

  private String sorts;

  @Column(name = "page_size")
  private int pageSize;

  protected StoredListOptions() {}

  StoredListOptions(long userId) {
    this.userId = userId;
  }

  void choose(ListOptions options) {
    columns = String.join(BETWEEN, options.columns());
    sorts = options.sorts().stream().map(SortKey::stored).collect(Collectors.joining(BETWEEN));
    pageSize = options.pageSize();
  }

  ListOptions chosen() {
    return new ListOptions(
        codes(columns), codes(sorts).stream().map(SortKey::read).toList(), pageSize);
  }

  private static List<String> codes(String joined) {
    return Arrays.stream(joined.split(BETWEEN)).filter(code -> !code.isEmpty()).toList();
  }
}
