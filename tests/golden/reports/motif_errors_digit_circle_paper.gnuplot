set encoding utf8
set terminal svg size 1246,656 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Motif errors, digit_circle (preset paper), seeds 1-3" font ',13' textcolor rgb '#222222'
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.205457464
set rmargin at screen 0.406099518
set tmargin at screen 0.899390244
set bmargin at screen 0.12804878
unset logscale x
set xrange [0:103]
set yrange [10.5:-0.5]
set xtics ("0\045\045" 0, "50\045\045" 50, "100\045\045" 100)
unset ytics
set title "FPE \045" textcolor rgb '#222222' offset 0,-0.6
set label "99.8" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "kl(lambda=0.01)" at graph 0, first -0.14 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 1/3, 2 not run" at graph 0, first 0.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "92.0" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "kl(lambda=100)" at graph 0, first 0.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 1/3, 2 not run" at graph 0, first 1.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "100.0" at graph 1, first 2 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "l1(lambda=0.1)" at graph 0, first 1.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 2/3, 1 not run" at graph 0, first 2.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "91.0" at graph 1, first 3 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "l1(lambda=2)" at graph 0, first 2.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 1/3, 2 not run" at graph 0, first 3.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "97.0" at graph 1, first 4 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "l1(lambda=10)" at graph 0, first 3.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 1/3, 2 not run" at graph 0, first 4.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "25.0" at graph 1, first 5 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "no_annealing(start=1.5)" at graph 0, first 4.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 1/3, 2 not run" at graph 0, first 5.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "32.5" at graph 1, first 6 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "no_batch_norm(thresholds=st)" at graph 0, first 5.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 2/3, 1 not run" at graph 0, first 6.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "99.9" at graph 1, first 7 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "non_sparse" at graph 0, first 6.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 3/3" at graph 0, first 7.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "99.9" at graph 1, first 8 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "retrained" at graph 0, first 7.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 2/3, 1 not run" at graph 0, first 8.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "4.04" at graph 1, first 9 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "sparling_mt" at graph 0, first 8.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 3/3" at graph 0, first 9.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "0.0020" at graph 1, first 10 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "sparling_st" at graph 0, first 9.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 2/3, 1 timeout" at graph 0, first 10.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
plot '-' using 1:2 with lines linewidth 1.5 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 6 pointsize 0.4 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' notitle, \
     '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
0.07 8.72
4.23 8.72
nan nan
e
12.27 8.72
0.018 8.72
0.038 8.72
0.049 8.72
0.092 8.72
0.067 8.72
0.027 8.72
0.249 8.72
0.502 8.72
e
99.99 1.72
91.25 2.72
97.63 3.72
1.479519 8.72
0.002476 9.72
e
99.985 2.13
99.985 2.39
nan nan
32.5 6.13
32.5 6.39
nan nan
99.9 7.13
99.9 7.39
nan nan
99.9 8.13
99.9 8.39
nan nan
0.09 9.13
0.09 9.39
nan nan
0.002 10.13
0.002 10.39
nan nan
e
99.8 0.26
92 1.26
99.99 2.26
99.98 2.26
91 3.26
97 4.26
25 5.26
30 6.26
35 6.26
99.9 7.26
99.9 7.26
99.9 7.26
99.9 8.26
99.9 8.26
0.09 9.26
0.03 9.26
12 9.26
0.002 10.26
0.002 10.26
e
99.98 2
99.99 2
nan nan
30 6
35 6
nan nan
99.9 7
99.9 7
nan nan
99.9 8
99.9 8
nan nan
0.03 9
12 9
nan nan
0.002 10
0.002 10
nan nan
e
99.8 0
92 1
99.985 2
91 3
97 4
25 5
32.5 6
99.9 7
99.9 8
4.04 9
0.002 10
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.470304976
set rmargin at screen 0.67094703
set tmargin at screen 0.899390244
set bmargin at screen 0.12804878
unset logscale x
set xrange [0:89.5806]
set yrange [10.5:-0.5]
set xtics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60, "80\045\045" 80)
unset ytics
set title "FNE \045" textcolor rgb '#222222' offset 0,-0.6
set label "0.00" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "1.00" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "0.00" at graph 1, first 2 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "58.0" at graph 1, first 3 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "84.0" at graph 1, first 4 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "60.0" at graph 1, first 5 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "22.5" at graph 1, first 6 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "0.00" at graph 1, first 7 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "0.00" at graph 1, first 8 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "0.69" at graph 1, first 9 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "0.98" at graph 1, first 10 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with lines linewidth 1.5 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 6 pointsize 0.4 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' notitle, \
     '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
0.25 8.72
0.67 8.72
nan nan
e
1.34 8.72
0.534 8.72
0.429 8.72
0.299 8.72
0.335 8.72
0.299 8.72
0.244 8.72
0.196 8.72
0.151 8.72
e
0 1.72
58.09 2.72
84.51 3.72
0.422309 8.72
0.982595 9.72
e
0 2.13
0 2.39
nan nan
22.5 6.13
22.5 6.39
nan nan
0 7.13
0 7.39
nan nan
0 8.13
0 8.39
nan nan
0.43 9.13
0.43 9.39
nan nan
0.98 10.13
0.98 10.39
nan nan
e
0 0.26
1 1.26
0 2.26
0 2.26
58 3.26
84 4.26
60 5.26
20 6.26
25 6.26
0 7.26
0 7.26
0 7.26
0 8.26
0 8.26
0.34 9.26
0.43 9.26
1.3 9.26
0.98 10.26
0.98 10.26
e
0 2
0 2
nan nan
20 6
25 6
nan nan
0 7
0 7
nan nan
0 8
0 8
nan nan
0.34 9
1.3 9
nan nan
0.98 10
0.98 10
nan nan
e
0 0
1 1
0 2
58 3
84 4
60 5
22.5 6
0 7
0 8
0.69 9
0.98 10
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.735152488
set rmargin at screen 0.935794543
set tmargin at screen 0.899390244
set bmargin at screen 0.12804878
unset logscale x
set xrange [0:84.8]
set yrange [10.5:-0.5]
set xtics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60, "80\045\045" 80)
unset ytics
set title "CE \045" textcolor rgb '#222222' offset 0,-0.6
set label "55.0" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "80.0" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "49.2" at graph 1, first 2 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "45.0" at graph 1, first 3 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "33.0" at graph 1, first 4 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "20.0" at graph 1, first 5 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "41.0" at graph 1, first 6 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "33.0" at graph 1, first 7 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "33.0" at graph 1, first 8 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "3.36" at graph 1, first 9 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "15.0" at graph 1, first 10 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with lines linewidth 1.5 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 6 pointsize 0.4 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' notitle, \
     '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
0.03 8.72
3.39 8.72
nan nan
e
9.95 8.72
0.023 8.72
0.052 8.72
0.258 8.72
0.0136 8.72
0.018 8.72
0.025 8.72
0.03 8.72
0.036 8.72
e
50.34 1.72
45.65 2.72
33.82 3.72
1.156094 8.72
22.189985 9.72
e
49.17 2.13
49.17 2.39
nan nan
41 6.13
41 6.39
nan nan
33 7.13
33 7.39
nan nan
33 8.13
33 8.39
nan nan
0.05 9.13
0.05 9.39
nan nan
15 10.13
15 10.39
nan nan
e
55 0.26
80 1.26
50.34 2.26
48 2.26
45 3.26
33 4.26
20 5.26
40 6.26
42 6.26
33 7.26
33 7.26
33 7.26
33 8.26
33 8.26
0.02 9.26
0.05 9.26
10 9.26
20 10.26
10 10.26
e
48 2
50.34 2
nan nan
40 6
42 6
nan nan
33 7
33 7
nan nan
33 8
33 8
nan nan
0.02 9
10 9
nan nan
10 10
20 10
nan nan
e
55 0
80 1
49.17 2
45 3
33 4
20 5
41 6
33 7
33 8
3.35666667 9
15 10
e
unset border
unset tics
unset grid
unset logscale
unset label
unset title
set lmargin at screen 0
set rmargin at screen 1
set bmargin at screen 0
set tmargin at screen 0.0731707317
set xrange [0:1]
set yrange [0:1]
set key at graph 0.5, graph 0.5 center center horizontal Left reverse samplen 2 width 1 maxrows 2 textcolor rgb '#222222'
plot NaN with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' title 'seed', \
     NaN with lines linewidth 2.5 linecolor rgb '#d55e00' title 'median', \
     NaN with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' title 'mean', \
     NaN with lines linewidth 2 linecolor rgb '#222222' title "95 \045 CI of the mean", \
     NaN with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' title "paper"
unset multiplot
