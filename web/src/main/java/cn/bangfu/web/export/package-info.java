/** 批量导出/下载档案: applications, their approval and their files (part 50 D). */
package cn.bangfu.web.export;
