set encoding utf8
set terminal svg size 1485,242 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "One threshold per channel (MT), one for all (ST), digit_circle (preset paper), seeds 1-3" font ',13' textcolor rgb '#222222'
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.111111111
set rmargin at screen 0.279461279
set tmargin at screen 0.727272727
set bmargin at screen 0.347107438
unset logscale x
set xrange [0:13.0062]
set yrange [1.5:-0.5]
set xtics ("0\045\045" 0, "5\045\045" 5, "10\045\045" 10)
unset ytics
set title "FPE \045" textcolor rgb '#222222' offset 0,-0.6
set label "4.04" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "sparling_mt" at graph 0, first -0.14 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 3/3" at graph 0, first 0.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "0.0020" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "sparling_st" at graph 0, first 0.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 2/3, 1 timeout" at graph 0, first 1.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
plot '-' using 1:2 with lines linewidth 1.5 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 6 pointsize 0.4 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' notitle, \
     '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
0.07 -0.28
4.23 -0.28
nan nan
e
12.27 -0.28
0.018 -0.28
0.038 -0.28
0.049 -0.28
0.092 -0.28
0.067 -0.28
0.027 -0.28
0.249 -0.28
0.502 -0.28
e
1.479519 -0.28
0.002476 0.72
e
0.09 0.13
0.09 0.39
nan nan
0.002 1.13
0.002 1.39
nan nan
e
0.09 0.26
0.03 0.26
12 0.26
0.002 1.26
0.002 1.26
e
0.03 0
12 0
nan nan
0.002 1
0.002 1
nan nan
e
4.04 0
0.002 1
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.333333333
set rmargin at screen 0.501683502
set tmargin at screen 0.727272727
set bmargin at screen 0.347107438
unset logscale x
set xrange [0:1.4204]
set yrange [1.5:-0.5]
set xtics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1)
unset ytics
set title "FNE \045" textcolor rgb '#222222' offset 0,-0.6
set label "0.69" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "0.98" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with lines linewidth 1.5 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 6 pointsize 0.4 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' notitle, \
     '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
0.25 -0.28
0.67 -0.28
nan nan
e
1.34 -0.28
0.534 -0.28
0.429 -0.28
0.299 -0.28
0.335 -0.28
0.299 -0.28
0.244 -0.28
0.196 -0.28
0.151 -0.28
e
0.422309 -0.28
0.982595 0.72
e
0.43 0.13
0.43 0.39
nan nan
0.98 1.13
0.98 1.39
nan nan
e
0.34 0.26
0.43 0.26
1.3 0.26
0.98 1.26
0.98 1.26
e
0.34 0
1.3 0
nan nan
0.98 1
0.98 1
nan nan
e
0.69 0
0.98 1
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.555555556
set rmargin at screen 0.723905724
set tmargin at screen 0.727272727
set bmargin at screen 0.347107438
unset logscale x
set xrange [0:23.5213841]
set yrange [1.5:-0.5]
set xtics ("0\045\045" 0, "5\045\045" 5, "10\045\045" 10, "15\045\045" 15, "20\045\045" 20)
unset ytics
set title "CE \045" textcolor rgb '#222222' offset 0,-0.6
set label "3.36" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "15.0" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with lines linewidth 1.5 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 6 pointsize 0.4 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' notitle, \
     '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
0.03 -0.28
3.39 -0.28
nan nan
e
9.95 -0.28
0.023 -0.28
0.052 -0.28
0.258 -0.28
0.0136 -0.28
0.018 -0.28
0.025 -0.28
0.03 -0.28
0.036 -0.28
e
1.156094 -0.28
22.189985 0.72
e
0.05 0.13
0.05 0.39
nan nan
15 1.13
15 1.39
nan nan
e
0.02 0.26
0.05 0.26
10 0.26
20 1.26
10 1.26
e
0.02 0
10 0
nan nan
10 1
20 1
nan nan
e
3.35666667 0
15 1
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.777777778
set rmargin at screen 0.946127946
set tmargin at screen 0.727272727
set bmargin at screen 0.347107438
unset logscale x
set xrange [0:2.3744]
set yrange [1.5:-0.5]
set xtics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1, "1.5\045\045" 1.5, "2\045\045" 2)
unset ytics
set title "E2EE \045" textcolor rgb '#222222' offset 0,-0.6
set label "1.18" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "2.00" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with lines linewidth 1.5 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 6 pointsize 0.4 linecolor rgb '#aaaaaa' notitle, \
     '-' using 1:2 with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' notitle, \
     '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
0.47 -0.28
1.15 -0.28
nan nan
e
2.24 -0.28
0.772 -0.28
0.762 -0.28
0.636 -0.28
0.571 -0.28
0.46 -0.28
0.422 -0.28
0.384 -0.28
0.361 -0.28
e
0.737315 -0.28
2.106582 0.72
e
0.76 0.13
0.76 0.39
nan nan
2 1.13
2 1.39
nan nan
e
0.57 0.26
0.76 0.26
2.2 0.26
2 1.26
2 1.26
e
0.57 0
2.2 0
nan nan
2 1
2 1
nan nan
e
1.17666667 0
2 1
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
set tmargin at screen 0.198347107
set xrange [0:1]
set yrange [0:1]
set key at graph 0.5, graph 0.5 center center horizontal Left reverse samplen 2 width 1 maxrows 2 textcolor rgb '#222222'
plot NaN with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' title 'seed', \
     NaN with lines linewidth 2.5 linecolor rgb '#d55e00' title 'median', \
     NaN with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' title 'mean', \
     NaN with lines linewidth 2 linecolor rgb '#222222' title "95 \045 CI of the mean", \
     NaN with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' title "paper"
unset multiplot
