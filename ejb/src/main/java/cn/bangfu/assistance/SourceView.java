package cn.bangfu.assistance;

/**
 * Where a record came from (part 30 A.16).
 *
 * @param page of the event in its module, which takes {@code id}
 */
public record SourceView(String text, String page, long id) {}
