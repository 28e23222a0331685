/** A little application beside the product: the page that Faces pages are held against. */
package cn.bangfu.bench.floor;
