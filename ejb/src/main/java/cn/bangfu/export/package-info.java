/**
 * 批量导出/下载档案 (part 50 D): a union asks for the archives of its jurisdiction, the administrator of
 * the next higher union approves, the night writes the files as of the end of the day before, and
 * the administrator of the union that asked takes them. Sits on top: it reads archives and help,
 * nobody reads it.
 *
 * <p>What is written lies sealed in the database, in pieces: a step of the night commits its piece
 * and how far it came together, so that no crash leaves half a piece and any server goes on.
 */
package cn.bangfu.export;
