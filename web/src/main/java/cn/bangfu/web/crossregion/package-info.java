/** The page of the directory, 跨区域维权工作平台 (INF-087). */
package cn.bangfu.web.crossregion;
