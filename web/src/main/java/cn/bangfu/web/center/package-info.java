/** Pages of assistance centres: the own one, the query, the statistics (ORG-085 to ORG-090). */
package cn.bangfu.web.center;
