set encoding utf8
set terminal svg size 1155,288 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Motif errors, digit_circle (preset quick), seeds 1-3" font ',13' textcolor rgb '#222222'
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.142857143
set rmargin at screen 0.359307359
set tmargin at screen 0.770833333
set bmargin at screen 0.291666667
unset logscale x
set xrange [0:101.76]
set yrange [2.5:-0.5]
set xtics ("0\045\045" 0, "50\045\045" 50, "100\045\045" 100)
unset ytics
set title "FPE \045" textcolor rgb '#222222' offset 0,-0.6
set label "96.0" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "l1(lambda=2)" at graph 0, first -0.14 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 1/3, 2 not run" at graph 0, first 0.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "4.04" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "sparling_mt" at graph 0, first 0.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 3/3" at graph 0, first 1.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "0.0020" at graph 1, first 2 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "sparling_st" at graph 0, first 1.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 2/3, 1 timeout" at graph 0, first 2.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
plot '-' using 1:2 with lines linewidth 1.5 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 6 pointsize 0.4 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' notitle, \
     '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
0.07 0.72
4.23 0.72
nan nan
e
12.27 0.72
0.018 0.72
0.038 0.72
0.049 0.72
0.092 0.72
0.067 0.72
0.027 0.72
0.249 0.72
0.502 0.72
e
91.25 -0.28
1.479519 0.72
0.002476 1.72
e
0.09 1.13
0.09 1.39
nan nan
0.002 2.13
0.002 2.39
nan nan
e
96 0.26
0.09 1.26
0.03 1.26
12 1.26
0.002 2.26
0.002 2.26
e
0.03 1
12 1
nan nan
0.002 2
0.002 2
nan nan
e
96 0
4.04 1
0.002 2
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.428571429
set rmargin at screen 0.645021645
set tmargin at screen 0.770833333
set bmargin at screen 0.291666667
unset logscale x
set xrange [0:61.5754]
set yrange [2.5:-0.5]
set xtics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60)
unset ytics
set title "FNE \045" textcolor rgb '#222222' offset 0,-0.6
set label "3.00" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "0.69" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "0.98" at graph 1, first 2 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with lines linewidth 1.5 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 6 pointsize 0.4 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' notitle, \
     '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
0.25 0.72
0.67 0.72
nan nan
e
1.34 0.72
0.534 0.72
0.429 0.72
0.299 0.72
0.335 0.72
0.299 0.72
0.244 0.72
0.196 0.72
0.151 0.72
e
58.09 -0.28
0.422309 0.72
0.982595 1.72
e
0.43 1.13
0.43 1.39
nan nan
0.98 2.13
0.98 2.39
nan nan
e
3 0.26
0.34 1.26
0.43 1.26
1.3 1.26
0.98 2.26
0.98 2.26
e
0.34 1
1.3 1
nan nan
0.98 2
0.98 2
nan nan
e
3 0
0.69 1
0.98 2
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.714285714
set rmargin at screen 0.930735931
set tmargin at screen 0.770833333
set bmargin at screen 0.291666667
unset logscale x
set xrange [0:53]
set yrange [2.5:-0.5]
set xtics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40)
unset ytics
set title "CE \045" textcolor rgb '#222222' offset 0,-0.6
set label "50.0" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "3.36" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "15.0" at graph 1, first 2 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with lines linewidth 1.5 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 6 pointsize 0.4 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' notitle, \
     '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
0.03 0.72
3.39 0.72
nan nan
e
9.95 0.72
0.023 0.72
0.052 0.72
0.258 0.72
0.0136 0.72
0.018 0.72
0.025 0.72
0.03 0.72
0.036 0.72
e
45.65 -0.28
1.156094 0.72
22.189985 1.72
e
0.05 1.13
0.05 1.39
nan nan
15 2.13
15 2.39
nan nan
e
50 0.26
0.02 1.26
0.05 1.26
10 1.26
20 2.26
10 2.26
e
0.02 1
10 1
nan nan
10 2
20 2
nan nan
e
50 0
3.35666667 1
15 2
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
set tmargin at screen 0.166666667
set xrange [0:1]
set yrange [0:1]
set key at graph 0.5, graph 0.5 center center horizontal Left reverse samplen 2 width 1 maxrows 2 textcolor rgb '#222222'
plot NaN with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' title 'seed', \
     NaN with lines linewidth 2.5 linecolor rgb '#d55e00' title 'median', \
     NaN with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' title 'mean', \
     NaN with lines linewidth 2 linecolor rgb '#222222' title "95 \045 CI of the mean", \
     NaN with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' title "paper (preset paper: another task)"
unset multiplot
